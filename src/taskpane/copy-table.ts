import { putOnClipboard } from './clipboard';

/** Text that a spreadsheet would take for a formula is marked as text. */
function asText(text: string): string {
  return /^[=+\-@]/.test(text) ? `'${text}` : text;
}

function plain(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => row.map((text) => asText(text.replace(/[\t\r\n]+/g, ' '))).join('\t'))
    .join('\r\n');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

function html(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row, index) => {
    const tag = index === 0 ? 'th' : 'td';
    return `<tr>${row.map((text) => `<${tag}>${escaped(asText(text))}</${tag}>`).join('')}</tr>`;
  });
  return `<table>${lines.join('')}</table>`;
}

/** Puts a table on the clipboard, for Excel and for Word; false when the browser refuses. */
export function copyTable(rows: readonly (readonly string[])[]): boolean {
  return putOnClipboard({ 'text/plain': plain(rows), 'text/html': html(rows) });
}
