import type { ReactNode } from 'react';

/** One of the four numbered parts of the form. */
export function Part({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <section className="form-part" aria-labelledby={`part-${number}`}>
      <span className="n" aria-hidden="true">{number}</span>
      <h2 id={`part-${number}`}>{title}</h2>
      <div className="body">{children}</div>
    </section>
  );
}
