import mongoose from 'mongoose';

/** Everything that lies in a database, collection by collection, as text: what must not be readable there must not be found in it. */
export async function databaseText(uri: string): Promise<ReadonlyMap<string, string>> {
  const connection = await mongoose.createConnection(uri).asPromise();
  try {
    const texts = new Map<string, string>();
    for (const { name } of await connection.listCollections())
      texts.set(name, JSON.stringify(await connection.collection(name).find({}).toArray()));
    return texts;
  } finally {
    await connection.close();
  }
}
