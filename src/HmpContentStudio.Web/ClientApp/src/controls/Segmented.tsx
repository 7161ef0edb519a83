import { useId, type ReactNode } from 'react';

export interface Segment<V extends string> { value: V; label: ReactNode; className?: string; disabled?: boolean }
interface Props<V extends string> {
  label: string;
  /** Show the label above as a legend; otherwise it is only spoken. */
  showLabel?: boolean;
  value: V | null;
  segments: readonly Segment<V>[];
  onChange: (value: V) => void;
  hint?: ReactNode;
  className?: string;
  describedBy?: string;
}

/** One choice of a few, as radio buttons in a row: arrow keys move, nothing is chosen beforehand unless `value` says so. */
export function Segmented<V extends string>({ label, showLabel, value, segments, onChange, hint, className, describedBy }: Props<V>) {
  const name = useId();
  const group = (
    <div className={`seg ${className ?? ''}`} role="radiogroup" aria-label={label} aria-describedby={describedBy}>
      {segments.map((segment) => (
        <label key={segment.value} className={segment.className}>
          <input type="radio" name={name} value={segment.value} checked={segment.value === value} disabled={segment.disabled}
            onChange={() => onChange(segment.value)} />
          {segment.label}
        </label>
      ))}
    </div>
  );
  if (!showLabel) {
    return group;
  }
  return (
    <div className="field">
      <span className="label" aria-hidden="true">{label}</span>
      <div>{group}</div>
      {hint && <span className="hint">{hint}</span>}
    </div>
  );
}
