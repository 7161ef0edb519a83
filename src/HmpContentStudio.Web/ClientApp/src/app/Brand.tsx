import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

export function Brand({ onGo }: { onGo?: () => void }) {
  const { t } = useTranslation('app');
  return (
    <Link className="brand" to="/" onClick={onGo}>
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
        <path d="M4 5h9M4 10h9M4 15h5M12 17l3.5 3.5L21 13" />
        <path d="M17 5h3M17 9h3" strokeDasharray="1 2.4" />
      </svg>
      <span>{t('product')}</span>
    </Link>
  );
}
