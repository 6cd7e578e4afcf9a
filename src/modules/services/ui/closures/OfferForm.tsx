import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { useWords } from '#modules/organisation/ui.ts';
import { formatNumber } from '#platform/texts/format-number.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { RadioField } from '#platform/ui-kit/RadioField.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { ClosedPerson, ClosedPersonReply, MakeOffer } from '../../contract/closures.ts';
import type { ReplacementKind } from '../../domain/closures/closure.ts';
import { REPLACEMENT_KINDS } from '../../domain/closures/closure.ts';
import { closuresTexts } from '../../texts/closures-texts.ts';
import { personAddress, useClosureChange } from './use-closures.ts';

interface OfferFormProps {
  readonly closureId: number;
  readonly person: ClosedPerson;
  readonly nearby: ClosedPersonReply['nearby'];
}

/** Something in place of what is closed, carried by somebody who lives near or another named person. */
export function OfferForm({ closureId, person, nearby }: OfferFormProps) {
  const t = useTexts(closuresTexts);
  const words = useWords();
  const { locale } = useLocale();
  const { today } = useSession();
  const [kind, setKind] = useState<ReplacementKind>('home_visit');
  const [what, setWhat] = useState('');
  const [hours, setHours] = useState(String(Math.max(1, Math.round(person.hoursLost / 2))));
  const [personId, setPersonId] = useState('');
  const [carriedBy, setCarriedBy] = useState('');
  const [startsOn, setStartsOn] = useState<PlainDate | undefined>(addDays(today, 1));
  const [followUpOn, setFollowUpOn] = useState<PlainDate | undefined>(addDays(today, 7));
  const save = useClosureChange<MakeOffer>(`${personAddress(closureId, person.userId)}/offers`, t('offer.saved'));
  const hoursPerWeek = Number(hours.replace(',', '.'));
  const describe = (one: OfferFormProps['nearby'][number]) =>
    [
      one.name,
      words.competence(one.competence),
      one.km === null
        ? t('nearby.unknown')
        : t('nearby.km', { km: formatNumber(one.km, locale, { maximumFractionDigits: 1 }) }),
      one.willing ? t('nearby.willing') : '',
      one.freed ? t('nearby.freed') : t(one.onDuty ? 'nearby.duty' : 'nearby.off'),
    ]
      .filter((word) => word !== '')
      .join(', ');
  return (
    <details>
      <summary>{t('panel.offer')}</summary>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (startsOn && followUpOn)
            save.mutate({
              ...{ kind, what: what.trim(), hoursPerWeek, startsOn, followUpOn, carriedBy: carriedBy.trim() },
              personId: personId === '' ? null : personId,
            });
        }}
      >
        <RadioField
          label={t('offer.kind')}
          value={kind}
          onChange={setKind}
          options={REPLACEMENT_KINDS.map((value) => ({ value, label: t(`offer.${value}`) }))}
        />
        <SelectField
          label={t('offer.who')}
          value={personId}
          onChange={setPersonId}
          placeholder={t('offer.who.other')}
          options={nearby.map((one) => ({ value: one.personId, label: describe(one), group: t('nearby.title') }))}
        />
        {personId === '' && (
          <TextField label={t('offer.who.other')} value={carriedBy} onChange={setCarriedBy} required />
        )}
        <TextField label={t('offer.what')} value={what} onChange={setWhat} optional />
        <TextField label={t('offer.hours')} inputMode="decimal" value={hours} onChange={setHours} />
        <div className="form-row">
          <DateField label={t('offer.starts')} value={startsOn} onChange={setStartsOn} />
          <DateField label={t('offer.follow')} value={followUpOn} onChange={setFollowUpOn} />
        </div>
        {save.isError && <ErrorState error={save.error} texts={closuresTexts} />}
        <div className="button-row">
          <Button kind="main" type="submit" busy={save.isPending} disabled={!(hoursPerWeek > 0)}>
            {t('offer.save')}
          </Button>
        </div>
      </form>
    </details>
  );
}
