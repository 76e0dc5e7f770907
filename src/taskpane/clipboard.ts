/** Puts a text on the clipboard, in as many kinds as it is given; false when the browser refuses. */
export function putOnClipboard(kinds: Readonly<Record<string, string>>): boolean {
  const onCopy = (event: ClipboardEvent): void => {
    for (const [kind, text] of Object.entries(kinds)) event.clipboardData?.setData(kind, text);
    event.preventDefault();
  };
  document.addEventListener('copy', onCopy);
  try {
    // Inside Office's frames the newer clipboard interface is refused; this one is not.
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', onCopy);
  }
}
