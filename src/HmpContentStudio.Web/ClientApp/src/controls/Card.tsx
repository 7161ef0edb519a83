import { useId, type ReactNode } from 'react';

interface Props { title?: ReactNode; aside?: ReactNode; children: ReactNode; className?: string; id?: string }

/** A surface with an optional head; its title names the region. */
export function Card({ title, aside, children, className, id }: Props) {
  const own = useId();
  return (
    <section className={className ? `card ${className}` : 'card'} id={id} aria-labelledby={title ? own : undefined}>
      {title && <header><h2 id={own}>{title}</h2>{aside}</header>}
      {children}
    </section>
  );
}
