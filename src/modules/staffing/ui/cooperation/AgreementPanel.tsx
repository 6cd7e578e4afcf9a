import { useState } from 'react';
import type { PlainDate } from '#kernel/plain-date.ts';
import { addDays } from '#kernel/plain-date.ts';
import { formatDate } from '#platform/texts/format-date.ts';
import { Button } from '#platform/ui-kit/Button.tsx';
import { Facts } from '#platform/ui-kit/Facts.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { SidePanel } from '#platform/ui-kit/SidePanel.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useCan } from '#platform/web-client/use-can.ts';
import type { AgreementView } from '../../contract.ts';
import { cooperationTexts } from '../../texts/cooperation-texts.ts';
import { AgreementForm } from './AgreementForm.tsx';
import { readableFacts } from './finding-text.ts';
import { GivenItems } from './GivenItems.tsx';
import { PhoneLink } from './PhoneLink.tsx';
import { ShareAgreement } from './ShareAgreement.tsx';

interface AgreementPanelProps {
  readonly agreement: AgreementView;
  readonly competences: readonly string[];
  readonly today: PlainDate;
  readonly onAsk: () => void;
  readonly onClose: () => void;
}

/** One agreement: what must be done about it, its terms, whether it is shared, and asking for people under it. */
export function AgreementPanel({ agreement, competences, onAsk, onClose }: AgreementPanelProps) {
  const t = useTexts(cooperationTexts);
  const mayChange = useCan('organisation.agreements.change');
  const mayAsk = useCan('staffing.agreement.call');
  const [editing, setEditing] = useState(false);
  if (editing)
    return (
      <SidePanel
        title={t('form.title.edit', { party: agreement.party })}
        focusKey="edit"
        onClose={() => setEditing(false)}
      >
        <AgreementForm agreement={agreement} competences={competences} onDone={() => setEditing(false)} />
      </SidePanel>
    );
  const gives = agreement.items.some((item) => item.what === 'people');
  return (
    <SidePanel
      title={agreement.party}
      kicker={t.find(`kind.${agreement.kind}`)}
      focusKey={`agreement-${agreement.agreementId}`}
      onClose={onClose}
    >
      {agreement.findings.map(({ code, level, facts }) => (
        <p key={code}>
          <Mark kind={level === 'breach' ? 'act' : 'watch'}>{t.find(code, readableFacts(facts)) ?? code}</Mark>
        </p>
      ))}
      <AgreementTerms agreement={agreement} />
      <div className="button-row">
        {mayAsk && agreement.inForce && gives && (
          <Button kind="main" onClick={onAsk}>
            {t('panel.ask')}
          </Button>
        )}
        {mayChange && <Button onClick={() => setEditing(true)}>{t('panel.edit')}</Button>}
      </div>
      <ShareAgreement agreement={agreement} />
    </SidePanel>
  );
}

function AgreementTerms({ agreement }: { readonly agreement: AgreementView }) {
  const t = useTexts(cooperationTexts);
  const { from, to, price, reviewOn, documentRef, note, contactName, contactPhone, contactEmail } = agreement;
  const days =
    from === undefined && to === undefined
      ? t('panel.valid.always')
      : t('panel.valid.days', {
          from: from === undefined ? '' : formatDate(from),
          to: to === undefined ? t('panel.valid.open') : formatDate(addDays(to, -1)),
        });
  const optional = [
    { id: 'price', term: t('panel.price'), text: price },
    { id: 'review', term: t('panel.review'), text: reviewOn && formatDate(reviewOn) },
    { id: 'document', term: t('panel.document'), text: documentRef },
    { id: 'note', term: t('panel.note'), text: note },
  ].filter(({ text }) => text !== undefined);
  return (
    <Facts
      items={[
        { id: 'gives', term: t('panel.gives'), text: <GivenItems items={agreement.items} /> },
        {
          id: 'notice',
          term: t('panel.notice'),
          text: agreement.noticeHours === 0 ? t('notice.none') : t('notice.hours', { hours: agreement.noticeHours }),
        },
        {
          id: 'contact',
          term: t('panel.contact'),
          text: (
            <>
              {[contactName, contactEmail].filter((one) => one !== undefined).join(', ')}{' '}
              {contactPhone ? <PhoneLink phone={contactPhone} /> : '–'}
            </>
          ),
        },
        { id: 'valid', term: t('panel.valid'), text: days },
        ...optional,
        { id: 'calls', term: t('panel.calls'), text: t('panel.calls.count', { count: agreement.calls }) },
      ]}
    />
  );
}
