import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { EmptyState } from '#platform/ui-kit/EmptyState.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { webTexts } from './web-texts.ts';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const t = useTexts(webTexts);
  return (
    <main className="gate-main" id="content">
      <h1>{t('notFound.title')}</h1>
      <EmptyState title={t('notFound.text')} actions={<ButtonLink to="/">{t('notFound.home')}</ButtonLink>} />
    </main>
  );
}
