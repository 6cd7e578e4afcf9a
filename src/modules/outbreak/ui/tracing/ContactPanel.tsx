import type { PlainDate } from '#kernel/plain-date.ts';
import { formatDay } from '#platform/texts/format-date.ts';
import { osloDayAndTime } from '#platform/texts/format-time.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useLocale } from '#platform/ui-kit/use-locale.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { ContactView } from '../../contract/tracing.ts';
import { tracingTexts } from '../../texts/tracing/tracing-texts.ts';
import { DatesByRule } from '../cases/DatesByRule.tsx';
import { useCaseEdit } from '../cases/use-case-edit.ts';
import { useCaseWords } from '../cases/use-case-words.ts';
import { ContactForm } from './ContactForm.tsx';
import { ContactHousehold } from './ContactHousehold.tsx';
import { ContactTests } from './ContactTests.tsx';

interface ContactPanelProps {
  readonly contact: ContactView;
  readonly contacts: readonly ContactView[];
  readonly mayChange: boolean;
  readonly today: PlainDate;
  readonly onClose: () => void;
}

/** One contact: where they met, its dates and rule, tests, household, what decides, and the same person entered twice. */
export function ContactPanel({ contact, contacts, mayChange, today, onClose }: ContactPanelProps) {
  const t = useTexts(tracingTexts);
  const words = useCaseWords();
  const { locale } = useLocale();
  const { say } = useToast();
  const same = contacts.find((one) => one.contactId === contact.sameAs);
  const waitsFor = contacts.find((one) => one.contactId === contact.waitsFor);
  const split = useCaseEdit(() => api.post('/api/outbreak/contacts/split', { contactId: contact.contactId }));
  const merge = useCaseEdit(
    () =>
      api.post('/api/outbreak/contacts/merge', {
        keep: { contactId: same?.contactId, revision: same?.revision },
        merge: { contactId: contact.contactId, revision: contact.revision },
      }),
    () => {
      say(t('contact.merged'), { undo: () => split.mutate() });
      onClose();
    },
  );
  return (
    <SidePanel
      title={contact.name}
      kicker={words.period(contact.period) || t(`contact.state.${contact.state}`)}
      focusKey={String(contact.contactId)}
      onClose={onClose}
    >
      {same && mayChange && (
        <div className="button-row">
          <Button small busy={merge.isPending} onClick={() => merge.mutate()}>
            {t('contact.merge')}: {same.name}
          </Button>
        </div>
      )}
      {contact.grounds.length > 0 && (
        <>
          <h3 className="sub-head">{t('contact.panel.where')}</h3>
          <ul className="case-list">
            {contact.grounds.map((ground) => {
              const from = osloDayAndTime(ground.from);
              return (
                <li key={`${ground.from} ${ground.closeness} ${ground.place}`}>
                  <span>
                    {t(`contact.near.${ground.closeness}`)} {ground.place}
                  </span>
                  <span className="note">
                    {formatDay(from.date, locale, 'dayShort')} {from.time}–{osloDayAndTime(ground.to).time}
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {contact.period && <DatesByRule period={contact.period} lead={t('dates.now')} />}
      {contact.wouldBe && (
        <DatesByRule
          period={contact.wouldBe}
          lead={t(contact.state === 'confirmed' ? 'dates.later-rule' : 'dates.would-be')}
        />
      )}
      {contact.state !== 'rejected' && <ContactTests contact={contact} today={today} mayChange={mayChange} />}
      {mayChange && contact.state === 'confirmed' && contact.waitsFor === null && (
        <ContactHousehold contact={contact} contacts={contacts} />
      )}
      {waitsFor && <p className="note">{t('household.waits', { name: waitsFor.name })}</p>}
      {mayChange && <ContactForm contact={contact} />}
    </SidePanel>
  );
}
