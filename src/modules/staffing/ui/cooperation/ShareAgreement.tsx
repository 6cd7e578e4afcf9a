import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextButton } from '#platform/ui-kit/TextButton.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { AgreementView } from '../../contract.ts';
import { cooperationTexts } from '../../texts/cooperation-texts.ts';
import { GivenItems } from './GivenItems.tsx';
import { useCooperationChange } from './use-cooperation.ts';

/** Sharing an agreement with a municipality on the same installation: offering it, how far it has come, ending it. */
export function ShareAgreement({ agreement }: { readonly agreement: AgreementView }) {
  const t = useTexts(cooperationTexts);
  const mayChange = useCan('organisation.agreements.change');
  const [choosing, setChoosing] = useState(false);
  const change = useCooperationChange(() => setChoosing(false));
  const { share, party, partnerTerms } = agreement;
  const url = `/api/organisation/agreements/${encodeURIComponent(agreement.agreementId)}`;
  if (share !== 'none')
    return (
      <div className="agreement-share">
        <p>
          {t(`share.${share}`, { party })}{' '}
          {mayChange && (
            <TextButton
              onClick={() => change.mutate({ send: () => api.post(`${url}/end-share`), done: t('share.ended.done') })}
            >
              {t('share.end')}
            </TextButton>
          )}
        </p>
        {partnerTerms && (
          <p className="note">
            {t('share.partner-gives', { party })}: <GivenItems items={partnerTerms.items} />
            {partnerTerms.contactPhone && `, ${partnerTerms.contactPhone}`}
          </p>
        )}
        <p className="note">{t('share.what')}</p>
      </div>
    );
  if (!mayChange) return null;
  return choosing ? (
    <ChoosePartner
      busy={change.isPending}
      error={change.error}
      onCancel={() => setChoosing(false)}
      onChoose={(partnerTenantId) =>
        change.mutate({ send: () => api.post(`${url}/share`, { partnerTenantId }), done: t('share.offered.done') })
      }
    />
  ) : (
    <p className="agreement-share">
      <Button small kind="plain" onClick={() => setChoosing(true)}>
        {t('share.offer')}
      </Button>
    </p>
  );
}

interface ChoosePartnerProps {
  readonly busy: boolean;
  readonly error: unknown;
  readonly onChoose: (tenantId: number) => void;
  readonly onCancel: () => void;
}

function ChoosePartner({ busy, error, onChoose, onCancel }: ChoosePartnerProps) {
  const t = useTexts(cooperationTexts);
  const [chosen, setChosen] = useState('');
  const [tried, setTried] = useState(false);
  const query = useQuery({
    queryKey: ['agreement-partners'],
    queryFn: ({ signal }) =>
      api.get<{ partners: { tenantId: number; name: string }[] }>(
        '/api/organisation/agreement-partners',
        undefined,
        signal,
      ),
  });
  const partners = query.data?.partners ?? [];
  if (query.isSuccess && partners.length === 0) return <p className="note">{t('share.none-here')}</p>;
  return (
    <div className="form">
      <SelectField
        label={t('share.partner')}
        value={chosen}
        onChange={setChosen}
        placeholder={t('share.partner.needed')}
        options={partners.map(({ tenantId, name }) => ({ value: String(tenantId), label: name }))}
        error={tried && chosen === '' ? t('share.partner.needed') : undefined}
      />
      <p className="note">{t('share.what')}</p>
      {error !== null && error !== undefined && <ErrorState error={error} texts={cooperationTexts} />}
      <div className="button-row">
        <Button
          kind="main"
          busy={busy}
          onClick={() => {
            setTried(true);
            if (chosen !== '') onChoose(Number(chosen));
          }}
        >
          {t('share.do')}
        </Button>
        <Button onClick={onCancel}>{t('form.cancel')}</Button>
      </div>
    </div>
  );
}
