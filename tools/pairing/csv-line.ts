/** A cell as CSV (RFC 4180): quoted where it holds a comma, a quote or a line break. */
export const csvCell = (value: string): string =>
  /[",\r\n]|^\s|\s$|^#/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

/** The cells of one line; null where quotes do not match. A cell cannot hold a line break. */
export function csvCells(line: string): string[] | null {
  if (!line.includes('"')) return line.split(',');
  const cells: string[] = [];
  for (let at = 0; at <= line.length; ) {
    if (line[at] !== '"') {
      const end = line.indexOf(',', at) < 0 ? line.length : line.indexOf(',', at);
      if (line.slice(at, end).includes('"')) return null;
      cells.push(line.slice(at, end));
      at = end + 1;
      continue;
    }
    const cell = /"((?:[^"]|"")*)"(?=,|$)/y;
    cell.lastIndex = at;
    const found = cell.exec(line);
    if (!found) return null;
    cells.push(found[1]!.replaceAll('""', '"'));
    at = cell.lastIndex + 1;
  }
  return cells;
}
