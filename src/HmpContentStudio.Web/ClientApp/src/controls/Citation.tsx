/** The number after a sentence; pressed, its passage stands beside the text. */
export function Citation({ number, pressed, onPress }: { number: number; pressed: boolean; onPress: () => void }) {
  return (
    <button type="button" className="c" aria-pressed={pressed} aria-label={`Source ${number}`} onClick={onPress}>
      {number}
    </button>
  );
}
