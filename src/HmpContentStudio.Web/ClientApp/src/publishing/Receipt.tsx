import { Check, Download } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Publication } from '../api/types';
import { buttonClass } from '../controls/Button';
import { Tag } from '../controls/Status';
import { asKilobytes, asNumber } from '../i18n/format';
import { formatLabel } from './formats';

export const packageHref = (id: string) => `/api/v1/publications/${encodeURIComponent(id)}/package`;

/** What was made live, byte for byte; the focus goes here. */
export function Receipt({ publication, sameBytes, disclosure }: { publication: Publication; sameBytes: boolean | null; disclosure?: string }) {
  const { t } = useTranslation('publishing');
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => { head.current?.focus(); }, []);
  return (
    <section className="receipt" aria-labelledby="receipt-title">
      <h2 id="receipt-title" ref={head} tabIndex={-1}><Check aria-hidden="true" className="ok" />{t('published', { format: formatLabel(publication.format) })}</h2>
      <dl className="facts wide">
        <dt>{t('file')}</dt><dd>{publication.fileName ?? t('package')}</dd>
        <dt>{t('size')}</dt><dd className="num">{asKilobytes(publication.sizeBytes)} ({t('bytes', { n: asNumber(publication.sizeBytes) })})</dd>
        <dt>SHA-256</dt><dd className="mono">{publication.sha256}</dd>
        {disclosure && <><dt>{t('disclosure')}</dt><dd>{disclosure}</dd></>}
      </dl>
      <div className="row">
        <a className={buttonClass('primary')} href={packageHref(publication.id)} download><Download aria-hidden="true" />{t('download')}</a>
        {sameBytes === true && <Tag icon={Check} tone="ok">{t('sameBytes')}</Tag>}
      </div>
    </section>
  );
}
