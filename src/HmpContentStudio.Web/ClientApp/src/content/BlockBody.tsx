import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Block, Sentence } from '../api/content';
import { SentenceText, type Reading } from './SentenceText';

interface Props { block: Block; reading?: Reading }
interface Placed { sentence: Sentence; index: number }

const placed = (block: Block): Placed[] => block.sentences.map((sentence, index) => ({ sentence, index }));

function Run({ block, reading, parts }: Props & { parts: Placed[] }) {
  return <>{parts.map(({ sentence, index }) => <span key={index}><SentenceText sentence={sentence} blockId={block.id} index={index} reading={reading} />{' '}</span>)}</>;
}

interface Row { main: Placed; parts: Placed[] }

/** A line and what belongs to it: its reason, its standard, its danger sign, how one knows it is done. */
function rowsOf(entries: Placed[]): Row[] {
  const rows: Row[] = [];
  for (const entry of entries) {
    const last = rows.at(-1);
    if (entry.sentence.part && entry.sentence.part !== 'label' && last) {
      last.parts.push(entry);
    } else {
      rows.push({ main: entry, parts: [] });
    }
  }
  return rows;
}

function Rows({ block, reading, rows }: Props & { rows: Row[] }) {
  return (
    <>
      {rows.map(({ main, parts }) => (
        <li key={main.index}>
          <Run block={block} reading={reading} parts={[main]} />
          {parts.map((part) => <span key={part.index} className={`part ${part.sentence.part}`}><Run block={block} reading={reading} parts={[part]} /></span>)}
        </li>
      ))}
    </>
  );
}

function Table({ block, reading }: Props) {
  const columns = Math.max(1, block.columns ?? 1);
  const cells = placed(block);
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
  const [head = [], ...body] = rows;
  return (
    <div className="table-wrap">
      <table>
        <thead><tr>{head.map((cell) => <th key={cell.index} scope="col">{cell.sentence.text}</th>)}</tr></thead>
        <tbody>
          {body.map((row) => (
            <tr key={row[0]?.index}>{row.map((cell, column) => (
              <td key={cell.index} data-label={head[column]?.sentence.text}><Run block={block} reading={reading} parts={[cell]} /></td>
            ))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Checklist({ block, reading }: Props) {
  const entries = placed(block);
  const scale = entries.filter((entry) => entry.sentence.part === 'header');
  return (
    <>
      {scale.length > 0 && <p className="scale"><Run block={block} reading={reading} parts={scale} /></p>}
      <ul className="checklist"><Rows block={block} reading={reading} rows={rowsOf(entries.filter((entry) => entry.sentence.part !== 'header'))} /></ul>
    </>
  );
}

/** The composer's own label is shown as the box's head. */
function Callout({ block, reading }: Props) {
  const { t } = useTranslation('content');
  const entries = placed(block);
  const label = entries.find((entry) => entry.sentence.part === 'label');
  return (
    <div className="warnbox">
      <strong><TriangleAlert aria-hidden="true" />{label?.sentence.text.replace(/:$/, '') ?? t('warning')}</strong>
      <p><Run block={block} reading={reading} parts={entries.filter((entry) => entry !== label)} /></p>
    </div>
  );
}

function Heading({ block }: Props) {
  const Level = `h${Math.min(4, Math.max(2, block.level ?? 2))}` as 'h2' | 'h3' | 'h4';
  return <Level>{block.sentences.map((sentence) => sentence.text).join(' ')}</Level>;
}

function Quoted({ block, reading }: Props) {
  return <blockquote><p><Run block={block} reading={reading} parts={placed(block)} /></p></blockquote>;
}

/** A block's layout by its type; text only, never markup from the content. */
export function BlockBody({ block, reading }: Props) {
  switch (block.type) {
    case 'heading':
      return <Heading block={block} />;
    case 'steps':
      return <ol className="steps" start={block.start ?? 1}><Rows block={block} reading={reading} rows={rowsOf(placed(block))} /></ol>;
    case 'list':
      return <ul className="bullets"><Rows block={block} reading={reading} rows={rowsOf(placed(block))} /></ul>;
    case 'table':
      return <Table block={block} reading={reading} />;
    case 'checklist':
      return <Checklist block={block} reading={reading} />;
    case 'callout':
      return <Callout block={block} reading={reading} />;
    case 'example':
    case 'scenario':
      return <Quoted block={block} reading={reading} />;
    default:
      return <p><Run block={block} reading={reading} parts={placed(block)} /></p>;
  }
}
