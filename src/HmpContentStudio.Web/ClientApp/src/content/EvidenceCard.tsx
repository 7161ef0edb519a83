import { useQuery } from '@tanstack/react-query';
import { BookOpen, Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/client';
import { Tag } from '../controls/Status';
import type { Passage } from './citations';

const around = 160;

/** The passage with a little of its own paragraph on both sides; headings and other paragraphs stay out. */
function surroundings(text: string, { start, end }: Passage) {
  const paragraph = text.lastIndexOf('\n\n', start);
  const next = text.indexOf('\n\n', end);
  const from = Math.max(paragraph < 0 ? 0 : paragraph + 2, start - around);
  const to = Math.min(next < 0 ? text.length : next, end + around);
  return {
    before: text.slice(from, start), quote: text.slice(start, end), after: text.slice(end, to),
    cutBefore: from > 0 && from === start - around, cutAfter: to < text.length && to === end + around,
  };
}

/** The pinned source by its id; without one it is found by the name that origins use, its file name without extension. */
function useSourceText(name: string, id: string | undefined) {
  return useQuery({
    queryKey: ['sources', 'text', id ?? name],
    queryFn: async () => {
      if (id) {
        return body(api.GET('/api/v1/sources/{id}', { params: { path: { id } } }));
      }
      const page = await body(api.GET('/api/v1/sources', { params: { query: { q: name, limit: 50 } } }));
      const held = page.items.find((source) => (source.name ?? source.fileName?.replace(/\.[^.]+$/, '')) === name);
      return held ? await body(api.GET('/api/v1/sources/{id}', { params: { path: { id: held.id } } })) : null;
    },
    staleTime: Infinity,
  });
}

/** The cited passage, marked in its surroundings. */
export function EvidenceCard({ passage, number, sourceId }: { passage: Passage; number?: number; sourceId?: string }) {
  const { t } = useTranslation('content');
  const source = useSourceText(passage.source, sourceId);
  const text = source.data?.text;
  const shown = text ? surroundings(text, passage) : null;
  return (
    <div className="quote" aria-busy={source.isPending || undefined}>
      <div className="spread">
        <strong className="small">{number !== undefined && `${number}. `}{source.data?.title ?? passage.source}</strong>
        {text && <Tag icon={Check} tone="ok">{t('exact')}</Tag>}
      </div>
      {shown ? (
        <blockquote>{shown.cutBefore && '… '}{shown.before}<mark>{shown.quote}</mark>{shown.after}{shown.cutAfter && ' …'}</blockquote>
      ) : source.isPending ? <blockquote className="muted">…</blockquote> : <p className="small muted">{t('sourceGone', { name: passage.source })}</p>}
      <Tag icon={BookOpen}>{passage.source}, {t('span', { start: passage.start, end: passage.end })}</Tag>
    </div>
  );
}
