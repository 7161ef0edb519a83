import { useTranslation } from 'react-i18next';
import type { Content } from '../api/content';
import { BlockView, ContentView, EvidenceCard, useReading } from '../content';
import { formatName } from '../review/names';

/** The version as it stands; a pressed number shows its passage below the block. */
export function ReadContent({ content }: { content: Content }) {
  const { t } = useTranslation('library');
  const { reading, cited } = useReading(content);
  return (
    <div className="read">
      <ContentView content={content} reading={reading} kind={t('kind', { format: formatName(content.format), minutes: content.minutes ?? 0 })} title={<h2 className="read-title">{content.title}</h2>}
        renderBlock={(block) => (
          <BlockView block={block} reading={reading}>
            {cited?.blockId === block.id && <EvidenceCard passage={cited.passage} number={cited.number} />}
          </BlockView>
        )} />
    </div>
  );
}
