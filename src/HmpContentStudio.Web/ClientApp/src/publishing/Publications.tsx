import { useQuery } from '@tanstack/react-query';
import { Download, PackageOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Publication } from '../api/types';
import { buttonClass } from '../controls/Button';
import { DataTable, type Column } from '../controls/DataTable';
import { Tag } from '../controls/Status';
import { asKilobytes, asMoment } from '../i18n/format';
import { publicationsQuery } from '../library/queries';
import { Loaded } from '../states/Loaded';
import { Empty } from '../states/StateCard';
import { formatLabel } from './formats';
import { packageHref } from './Receipt';

/** Every publication of a version, with its bytes for download. */
export function Publications({ versionId }: { versionId: string }) {
  const { t } = useTranslation('publishing');
  const query = useQuery(publicationsQuery(versionId));
  const columns: Column<Publication>[] = [
    { id: 'format', title: t('format'), head: true, cell: (row) => <><span className="strong">{formatLabel(row.format)}</span><div className="mono muted" title={row.sha256}>{row.sha256.slice(0, 12)}…</div></> },
    { id: 'state', title: t('state'), cell: (row) => <Tag tone={row.state === 'live' ? 'ok' : 'plain'}>{t(`states.${row.state}`, { defaultValue: row.state })}</Tag> },
    { id: 'at', title: t('when'), sorted: 'descending', cell: (row) => <>{row.publishedAt && asMoment(row.publishedAt)}<span className="small muted under">{row.publishedBy}</span></> },
    { id: 'size', title: t('size'), cell: (row) => <span className="num">{asKilobytes(row.sizeBytes)}</span> },
    { id: 'do', title: t('download'), hideTitle: true, end: true, cell: (row) => <a className={buttonClass('plain', true)} href={packageHref(row.id)} download aria-label={t('downloadOf', { format: formatLabel(row.format), at: row.publishedAt ? asMoment(row.publishedAt) : '' })}><Download aria-hidden="true" />{t('zip')}</a> },
  ];
  return (
    <section className="card" aria-labelledby="publications-title">
      <header><h2 id="publications-title">{t('publications')}</h2></header>
      <Loaded query={query} what={t('publications')}>
        {(page) => (page.items.length > 0
          ? <DataTable label={t('publications')} columns={columns} rows={page.items} keyOf={(row) => row.id} />
          : <Empty bare icon={PackageOpen} title={t('none')}>{t('noneWhy')}</Empty>)}
      </Loaded>
    </section>
  );
}
