import { useNavigate, useParams } from '@tanstack/react-router';
import { Age } from '#platform/ui-kit/Age.tsx';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { Loading } from '#platform/ui-kit/Loading.tsx';
import { Mark } from '#platform/ui-kit/Mark.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { usePlace } from '#platform/web-client/use-place.ts';
import type { CheckRow, PersonChecksReply } from '../contract/checks.ts';
import { checksTexts } from '../texts/checks-texts.ts';
import { CheckForm } from './checks/CheckForm.tsx';
import { CheckHistory } from './checks/CheckHistory.tsx';
import { DeclineBox } from './checks/DeclineBox.tsx';
import { OwnRhythm } from './checks/OwnRhythm.tsx';
import { useCheckWords } from './checks/use-check-words.ts';
import { useChecks, usePersonChecks } from './checks/use-checks.ts';
import './checks/checks.css';

/** «Hvordan går det?»: a check of one person in under a minute, and how it was before; works without contact. */
export function PersonChecksPage() {
  const { userId = '' } = useParams({ strict: false }) as { readonly userId?: string };
  const place = usePlace();
  const own = usePersonChecks(userId);
  const list = useChecks(place.id);
  // Without contact and without this person's own copy, the list tells enough to make a check.
  const person = own.data?.reply.person ?? list.data?.reply.rows.find((row) => row.userId === userId);
  if (!person) return own.isPending ? <Loading /> : <ErrorState error={own.error} texts={checksTexts} />;
  return (
    <>
      <Head person={person} fetchedAt={own.data?.fetchedAt ?? list.data?.fetchedAt} />
      <PersonChecks person={person} reply={own.data?.reply} />
    </>
  );
}

function Head({
  person,
  fetchedAt,
}: {
  readonly person: CheckRow;
  readonly fetchedAt: Parameters<typeof Age>[0]['at'];
}) {
  const t = useTexts(checksTexts);
  const words = useCheckWords();
  const isLate = person.state === 'overdue' || person.state === 'never';
  return (
    <>
      <PageHead
        title={words.name(person)}
        sub={person.livesAlone ? `${person.unitName} · ${t('row.alone')}` : person.unitName}
        live={<Age at={fetchedAt} verb={t('checks.fetched')} />}
        actions={<ButtonLink to="/tjenester/oppfolging">{t('person.back')}</ButtonLink>}
      />
      <p className="reading">
        {words.last(person)} {isLate && <Mark kind="act">{words.state(person)}</Mark>}{' '}
        {t('person.rhythm', { every: words.every(person.everyDays), ground: t(`ground.${person.ground}`) })}
      </p>
    </>
  );
}

function PersonChecks({ person, reply }: { readonly person: CheckRow; readonly reply: PersonChecksReply | undefined }) {
  const t = useTexts(checksTexts);
  const navigate = useNavigate();
  const checks = reply?.checks ?? [];
  const declines = checks.filter((check) => check.decline !== null);
  return (
    <div className="page-columns">
      <div className="page-stack">
        {declines.some((check) => check.done === null) && (
          <Section title={t('decline.title')}>
            {declines
              .filter((check) => check.done === null)
              .map((check) => (
                <DeclineBox key={check.checkId} userId={person.userId} check={check} />
              ))}
          </Section>
        )}
        <Section title={t('form.title')}>
          <CheckForm
            person={person}
            last={checks[0]?.answers}
            onSaved={() => void navigate({ to: '/tjenester/oppfolging' })}
          />
        </Section>
      </div>
      <div className="page-stack">
        <Section title={t('history.title')} note={t('history.note')}>
          {checks.length > 0 ? (
            <CheckHistory checks={checks} />
          ) : (
            <p className="note">{t(person.lastAt === null ? 'history.none' : 'history.hidden')}</p>
          )}
          {declines
            .filter((check) => check.done !== null)
            .map((check) => (
              <DeclineBox key={check.checkId} userId={person.userId} check={check} />
            ))}
        </Section>
        {reply && (
          <Section title={t('own.title')}>
            <OwnRhythm reply={reply} />
          </Section>
        )}
      </div>
    </div>
  );
}
