import { Answer } from '#platform/ui-kit/Answer.tsx';
import { Button } from '#platform/ui-kit/Button.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { LiveLine } from '#platform/ui-kit/LiveLine.tsx';
import { Loading } from '#platform/ui-kit/Loading.tsx';
import { NoAccess } from '#platform/ui-kit/NoAccess.tsx';
import { PageHead } from '#platform/ui-kit/PageHead.tsx';
import { Section } from '#platform/ui-kit/Section.tsx';
import { ApiError } from '#platform/web-client/api-error.ts';
import { webTexts } from '../web-texts.ts';

const fault = new ApiError({ kind: 'fault', id: 'b7f3-0912' });
const offline = new ApiError({ kind: 'offline' });
const refused = new ApiError({ kind: 'refused', code: 'sign-in.locked', facts: { minutes: 12 } });
const malformed = new ApiError({ kind: 'malformed', faults: [{ path: 'from', expected: 'en dag som finnes' }] });

/** Empty, waiting, refused, broken, and nothing one may see. */
export function StatesGallery() {
  return (
    <>
      <PageHead title="Tilstander" live={<LiveLine lost />} />
      <Answer>Alle 24 enheter har nok folk de neste 14 dagene.</Answer>
      <div className="page-pair">
        <Section title="Tomt">
          <EmptyState title="Ingen hull de neste 14 dagene" actions={<Button>Meld noen borte</Button>}>
            Alle vakter er dekket etter planen.
          </EmptyState>
        </Section>
        <Section title="Henter">
          <Loading text="Henter turnus …" />
        </Section>
        <Section title="Feil hos oss">
          <ErrorState error={fault} onRetry={() => {}} />
        </Section>
        <Section title="Uten nett">
          <ErrorState error={offline} onRetry={() => {}} />
        </Section>
        <Section title="Avvist av en regel">
          <ErrorState error={refused} texts={webTexts} />
        </Section>
        <Section title="Noe må rettes">
          <ErrorState error={malformed} />
        </Section>
        <Section title="Ingen tilgang">
          <NoAccess />
        </Section>
      </div>
    </>
  );
}
