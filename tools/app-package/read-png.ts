const SIGNATURE = '89504e470d0a1a0a';

export interface PngFacts {
  readonly width: number;
  readonly height: number;
  readonly hasTransparency: boolean;
}

/** What the header of a PNG says; null when it is none. Layout: PNG specification, section 11.2.2 (IHDR). */
export function readPng(bytes: Buffer): PngFacts | null {
  if (bytes.length < 29 || bytes.toString('hex', 0, 8) !== SIGNATURE || bytes.toString('latin1', 12, 16) !== 'IHDR')
    return null;
  const colourType = bytes[25];
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    hasTransparency: colourType === 4 || colourType === 6 || bytes.includes('tRNS'),
  };
}
