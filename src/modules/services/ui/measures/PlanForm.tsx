import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { DateField } from '#platform/ui-kit/DateField.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { SelectField } from '#platform/ui-kit/SelectField.tsx';
import { TextArea } from '#platform/ui-kit/TextArea.tsx';
import { TextField } from '#platform/ui-kit/TextField.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type { ContactReply, ContactRow, PlanMeasure } from '../../contract/measures.ts';
import { unfitFor } from '../../domain/measures/contact-kind.ts';
import { matchVolunteers } from '../../domain/measures/match-volunteers.ts';
import { measuresTexts } from '../../texts/measures-texts.ts';
import { useContactChange, useKindWords } from './use-contact.ts';

interface PlanFormProps {
  readonly reply: ContactReply;
  readonly people: readonly ContactRow[];
  readonly onDone: () => void;
}

/** What is planned for whom, when and by whom; says at once for whom it does not fit, and who of the volunteers can. */
export function PlanForm({ reply, people, onDone }: PlanFormProps) {
  const t = useTexts(measuresTexts);
  const words = useKindWords();
  const { today } = useSession();
  const kinds = reply.kinds.filter((kind) => kind.inUse);
  const fits = (kind: (typeof kinds)[number]) => people.filter((one) => unfitFor(kind, one.traits).length > 0).length;
  const [kindId, setKindId] = useState(
    () => (kinds.find((kind) => kind.kindId === 'volunteer_visit') ?? kinds[0])?.kindId ?? '',
  );
  const [day, setDay] = useState<PlainDate | undefined>(addDays(today, 1));
  const [title, setTitle] = useState('');
  const [volunteer, setVolunteer] = useState('');
  const [carriedBy, setCarriedBy] = useState('');
  const [despite, setDespite] = useState('');
  const save = useContactChange<PlanMeasure>('/api/services/contact-measures', t('plan.saved'), onDone);
  const kind = kinds.find((one) => one.kindId === kindId);
  const unfit = kind ? fits(kind) : 0;
  const languages = [...new Set(people.flatMap((one) => one.languages))];
  const helpers = day ? matchVolunteers(reply.volunteers, kindId, day, languages) : [];
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!day) return;
        save.mutate({
          ...{ kindId, onDay: day, atMinute: null, title: title.trim(), carriedBy: carriedBy.trim() },
          volunteerId: helpers.some((one) => String(one.volunteerId) === volunteer) ? Number(volunteer) : null,
          userIds: people.map((one) => one.userId),
          despite: despite.trim(),
        });
      }}
    >
      <SelectField
        label={t('plan.kind')}
        value={kindId}
        onChange={setKindId}
        options={kinds.map((one) => ({
          value: one.kindId,
          label: words.name(one),
          group: t(`channel.${one.channel}`),
        }))}
      />
      {kind && unfit > 0 && (
        <>
          <Mark kind="watch">{t('plan.unfit', { count: unfit, ground: words.ground(kind) })}</Mark>
          <TextArea label={t('plan.despite')} value={despite} onChange={setDespite} rows={2} required />
        </>
      )}
      <DateField label={t('plan.day')} value={day} onChange={setDay} />
      <SelectField
        label={t('plan.who')}
        value={volunteer}
        onChange={setVolunteer}
        placeholder={t('plan.who.other')}
        options={helpers.map((one) => ({
          value: String(one.volunteerId),
          label: [one.name, one.organisation, one.languages.join(' ')].filter(Boolean).join(', '),
          group: t('plan.volunteers'),
        }))}
      />
      {!helpers.some((one) => String(one.volunteerId) === volunteer) && (
        <TextField label={t('plan.who.other')} value={carriedBy} onChange={setCarriedBy} required />
      )}
      <TextField label={t('plan.title')} value={title} onChange={setTitle} optional />
      {save.isError && <ErrorState error={save.error} texts={measuresTexts} />}
      <div className="button-row">
        <Button kind="main" type="submit" busy={save.isPending} disabled={!day}>
          {t('plan.save')}
        </Button>
      </div>
    </form>
  );
}
