const NAMES: Readonly<Record<string, string>> = {
  $mod: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: 'Enter',
}

/** A key combination as it is printed on the keys. */
export function KeyName({ keys }: { readonly keys: string }) {
  const parts = keys
    .split('+')
    // Optional modifiers stand in brackets: which keyboard needs them is not the reader's worry.
    .filter((part) => !part.startsWith('['))
    .map((part) => NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part))
  return <kbd>{parts.join(' ')}</kbd>
}
