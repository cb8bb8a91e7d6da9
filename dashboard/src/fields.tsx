/** What forms ask for. */
export function Text(props: { name: string; label: string; type?: string; isRequired?: boolean }) {
  const { name, label, type = 'text', isRequired = false } = props;
  return (
    <label>
      {label}
      <input name={name} type={type} required={isRequired} autoComplete="off" spellCheck={false} />
    </label>
  );
}

export function Choice({ name, label, words }: { name: string; label: string; words: string[] }) {
  return (
    <label>
      {label}
      <select name={name}>
        {words.map((word) => (
          <option key={word}>{word}</option>
        ))}
      </select>
    </label>
  );
}
