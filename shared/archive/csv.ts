/**
 * A table that spreadsheets in Norwegian open as it is (RFC 4180, with semicolons, and a byte order mark for UTF-8). A cell
 * that a spreadsheet would run as a formula is made a text by an apostrophe.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`
}

function cell(text: string): string {
  const safe = /^\s*[=+\-@]/u.test(text) ? `'${text}` : text
  return /[";\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
