import type { ReactNode } from 'react';

/** Words of a line with `**bold**`, `*emphasis*`, `` `code` `` and links to other pages. */
function inline(text: string): ReactNode[] {
  const parts = text.split(/(\*\*[^*]+\*\*|\*[^*]+\*|`[^`]+`)/);
  return parts.map((part, index) => {
    if (part.startsWith('**')) return <strong key={index}>{part.slice(2, -2)}</strong>;
    if (part.startsWith('*') && part.length > 2) return <em key={index}>{part.slice(1, -1)}</em>;
    if (part.startsWith('`')) return <code key={index}>{part.slice(1, -1)}</code>;
    return part;
  });
}

function block(text: string, key: number, imageUrl: (path: string) => string): ReactNode {
  const image = /^!\[([^\]]*)\]\(([^)]+)\)$/.exec(text);
  if (image) return <img key={key} alt={image[1] ?? ''} src={imageUrl(image[2] ?? '')} loading="lazy" />;
  const heading = /^(#{1,3}) (.+)$/.exec(text);
  if (heading) {
    const words = inline(heading[2] ?? '');
    return heading[1] === '#' ? <h2 key={key}>{words}</h2> : <h3 key={key}>{words}</h3>;
  }
  const lines = text.split('\n');
  if (lines.every((line) => /^(?:\* |\d+\. | {2,})/.test(line))) {
    const items: string[] = [];
    for (const line of lines) {
      if (/^ /.test(line)) items.push(`${items.pop() ?? ''} ${line.trim()}`);
      else items.push(line.replace(/^(?:\* |\d+\. )/, ''));
    }
    const children = items.map((item, index) => <li key={index}>{inline(item)}</li>);
    return /^\d/.test(text) ? <ol key={key}>{children}</ol> : <ul key={key}>{children}</ul>;
  }
  return <p key={key}>{inline(lines.join(' '))}</p>;
}

/** Draws the little Markdown our own guide is written in: headings, paragraphs, lists, pictures. */
export function Markdown({ text, imageUrl }: { text: string; imageUrl: (path: string) => string }) {
  const blocks = text.trim().split(/\n{2,}/);
  return <>{blocks.map((part, index) => block(part, index, imageUrl))}</>;
}
