/** The path of a person by object id or address. A name that starts with `$` would be read as a query option, so it goes in quotes (user-get). */
export const userPath = (idOrAddress: string): string => {
  const encoded = encodeURIComponent(idOrAddress);
  return idOrAddress.startsWith('$') ? `/users('${encoded.replaceAll("'", "''")}')` : `/users/${encoded}`;
};
