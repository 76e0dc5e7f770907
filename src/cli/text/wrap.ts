/** A text on one line: controls (which could steer a terminal), line breaks and double spaces become one space. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
}

/** The lines of a text that is wrapped between words; a word wider than a line is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of oneLine(text).split(' ')) {
    let rest = word;
    if (line !== '' && line.length + 1 + rest.length <= width) {
      line += ` ${rest}`;
      continue;
    }
    if (line !== '') lines.push(line);
    while (rest.length > width) {
      lines.push(rest.slice(0, width));
      rest = rest.slice(width);
    }
    line = rest;
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** The wrapped text behind spaces; lines after the first stand `hang` further in. */
export function indented(text: string, indent: number, width: number, hang = 0): string[] {
  return wrap(text, width - indent - hang).map(
    (line, index) => ' '.repeat(indent + (index > 0 ? hang : 0)) + line,
  );
}
