import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, body } from '../api/client';
import { useMay, useSession } from '../api/session';
import type { Brief } from '../api/types';
import { Page } from '../app/Page';
import { Button, LinkButton } from '../controls/Button';
import { Card } from '../controls/Card';
import { Dialog } from '../controls/Dialog';
import { TextArea } from '../controls/Field';
import { Note, Tag } from '../controls/Status';
import { toast } from '../controls/Toasts';
import { asDate } from '../i18n/format';
import { isOwn } from './model';

function Withdraw({ brief, onClose }: { brief: Brief; onClose: () => void }) {
  const { t } = useTranslation('briefs');
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const withdraw = useMutation({
    mutationFn: () => body(api.POST('/api/v1/briefs/{id}/withdrawal', { params: { path: { id: brief.id } }, body: { reason } })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['briefs'] });
      void toast(t('withdrawn'));
      onClose();
    },
  });
  return (
    <Dialog title={t('withdrawTitle')} open onClose={onClose}
      actions={<Button look="primary" isPending={withdraw.isPending} blockedBy={reason.trim() === '' ? 'withdraw-why' : undefined} onPress={() => withdraw.mutate()}>{t('withdraw')}</Button>}>
      <TextArea label={t('withdrawReason')} value={reason} onChange={setReason} />
      {reason.trim() === '' && <p className="hint" id="withdraw-why">{t('reasonNeeded')}</p>}
      <p className="small muted">{t('withdrawEffect')}</p>
      {withdraw.isError && <Note tone="bad" title={withdraw.error.message} />}
    </Dialog>
  );
}

/** The same order in the other format, as a new brief. */
function useClone(brief: Brief) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const format = brief.format === 'assessment' ? 'module' : 'assessment';
  const clone = useMutation({
    mutationFn: () => body(api.POST('/api/v1/briefs/{id}/copies', { params: { path: { id: brief.id } }, body: { format } })),
    onSuccess: (made) => {
      void queries.invalidateQueries({ queryKey: ['briefs'] });
      void navigate({ to: '/briefs/$id', params: { id: made.id } });
    },
  });
  return { format, clone };
}

/** A brief that is no longer written: what it ordered and what became of it. */
export function SubmittedBrief({ brief }: { brief: Brief }) {
  const { t } = useTranslation('briefs');
  const session = useSession();
  const own = isOwn(brief, session);
  const [withdrawing, setWithdrawing] = useState(false);
  const may = useMay('designer');
  const { format, clone } = useClone(brief);
  const title = brief.title || t('untitled');
  const goal = brief.businessGoal ?? {};
  const facts: [string, string | number | null | undefined][] = [
    [t('skill'), brief.skill], [t('role'), brief.role], [t('format'), brief.format && t(`formats.${brief.format}`)], [t('minutes'), brief.minutes], [t('stakes'), brief.stakes && t(`stakesNames.${brief.stakes}`)],
    [t('audience'), brief.audience?.priorKnowledge], [t('kpi'), goal.kpi], [t('baseline'), goal.baseline], [t('target'), goal.target], [t('due'), brief.due && asDate(brief.due)],
  ];
  return (
    <Page title={title} lead={brief.submittedAt ? t('submittedLead', { date: asDate(brief.submittedAt) }) : own ? undefined : t('notOwner')} crumbs={[{ label: t('title'), to: '/briefs' }, { label: title }]}
      actions={<>
        {may && own && brief.state === 'submitted' && <Button onPress={() => setWithdrawing(true)}>{t('withdraw')}</Button>}
        {may && <Button isPending={clone.isPending} onPress={() => clone.mutate()}>{t(`also.${format}`)}</Button>}
        {brief.draftId && <LinkButton look="primary" to="/drafts/$id" params={{ id: brief.draftId }}>{t('readDraft')}</LinkButton>}
        {!brief.draftId && brief.operationId && <LinkButton look="primary" to="/drafts/$id" params={{ id: 'new' }} search={{ operation: brief.operationId }}>{t('watch')}</LinkButton>}
      </>}>
      {clone.isError && <Note tone="bad" title={clone.error.message} live />}
      <Card title={t('columns.brief')} aside={<Tag>{t(`states.${brief.state}`, { defaultValue: brief.state })}</Tag>}>
        <div className="pad">
          <dl className="brief-facts">
            {facts.filter(([, value]) => value != null && value !== '').map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
            {(brief.objectives ?? []).map((objective, index) => <div key={index}><dt>{t('objective')}</dt><dd>{objective}</dd></div>)}
          </dl>
        </div>
      </Card>
      {withdrawing && <Withdraw brief={brief} onClose={() => setWithdrawing(false)} />}
    </Page>
  );
}
