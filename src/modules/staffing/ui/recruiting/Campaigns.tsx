import type { FormEvent } from 'react';
import { useMemo, useState } from 'react';
import { addDays } from '#kernel/plain-date.ts';
import { EditButtons, editTexts } from '#modules/organisation/ui.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DataTable } from '#platform/ui-kit/DataTable.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import type { Column } from '#platform/ui-kit/table-column.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { CampaignView, RecruitingReply } from '../../contract.ts';
import { recruitingTexts } from '../../texts/recruiting-texts.ts';
import { useRecruitingEdit } from './use-recruiting.ts';

/** Efforts to find people, and what each has given. */
export function Campaigns({ data }: { readonly data: RecruitingReply }) {
  const t = useTexts(recruitingTexts);
  const [open, setOpen] = useState<string>();
  const columns = useMemo(
    (): readonly Column<CampaignView>[] => [
      { id: 'title', header: t('recruiting.campaigns.title'), primary: true, cell: (row) => row.title },
      { id: 'channel', header: t('recruiting.campaigns.channel'), cell: (row) => row.channel },
      {
        id: 'period',
        header: t('recruiting.campaigns.period'),
        cell: (row) => `${formatDate(row.from)}–${row.to === null ? '' : formatDate(addDays(row.to, -1))}`,
      },
      {
        id: 'yield',
        header: t('recruiting.campaigns.yield'),
        cell: (row) => t('recruiting.campaigns.yield.text', { applicants: row.applicants, accepted: row.accepted }),
      },
    ],
    [t],
  );
  const current = data.campaigns.find(({ campaignId }) => campaignId === open);
  return (
    <Section
      title={t('recruiting.campaigns')}
      actions={
        data.canChangeAll && (
          <Button small icon="plus" onClick={() => setOpen('')}>
            {t('recruiting.campaigns.new')}
          </Button>
        )
      }
    >
      <div className={open === undefined ? undefined : 'with-panel'}>
        <DataTable
          label={t('recruiting.campaigns')}
          rows={data.campaigns}
          columns={columns}
          rowId={(row) => row.campaignId}
          rowName={(row) => row.title}
          {...(data.canChangeAll ? { onOpen: (row: CampaignView) => setOpen(row.campaignId) } : {})}
          foot={false}
          empty={<EmptyState title={t('recruiting.campaigns.none')} />}
        />
        {open !== undefined && (
          <SidePanel
            title={current?.title ?? t('recruiting.campaigns.new')}
            focusKey={`campaign ${open}`}
            onClose={() => setOpen(undefined)}
          >
            <CampaignForm key={open} campaign={current} onDone={() => setOpen(undefined)} />
          </SidePanel>
        )}
      </div>
    </Section>
  );
}

interface CampaignFormProps {
  readonly campaign: CampaignView | undefined;
  readonly onDone: () => void;
}

function CampaignForm({ campaign, onDone }: CampaignFormProps) {
  const t = useTexts(recruitingTexts);
  const e = useTexts(editTexts);
  const { today } = useSession();
  const edit = useRecruitingEdit(onDone);
  const [title, setTitle] = useState(campaign?.title ?? '');
  const [channel, setChannel] = useState(campaign?.channel ?? '');
  const [from, setFrom] = useState(campaign?.from ?? today);
  const [to, setTo] = useState(campaign?.to ?? null);
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (title.trim() === '') return;
    const body = { title: title.trim(), channel, from, to, revision: campaign?.revision ?? null };
    edit.mutate({
      what: title.trim(),
      send: () =>
        campaign
          ? api.put(`/api/staffing/campaigns/${encodeURIComponent(campaign.campaignId)}`, body)
          : api.post('/api/staffing/campaigns', body),
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        label={t('recruiting.campaigns.title')}
        value={title}
        onChange={setTitle}
        error={tried && title.trim() === '' ? e('name.needed') : undefined}
      />
      <TextField label={t('recruiting.campaigns.channel')} value={channel} onChange={setChannel} />
      <DateField label={t('recruiting.campaigns.from')} value={from} onChange={(day) => day && setFrom(day)} />
      <DateField
        label={t('recruiting.campaigns.to')}
        optional
        value={to ?? undefined}
        onChange={(day) => setTo(day ?? null)}
      />
      {edit.error && <ErrorState error={edit.error} texts={recruitingTexts} />}
      <EditButtons busy={edit.isPending} error={undefined} onCancel={onDone} />
    </form>
  );
}
