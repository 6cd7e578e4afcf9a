import { Button } from '#platform/ui-kit/Button.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import type { AgreementView } from '../../contract.ts';
import { cooperationTexts } from '../../texts/cooperation-texts.ts';

interface CopyMessageProps {
  readonly message: string;
  readonly agreement: AgreementView | undefined;
}

/** Ways to give a neighbour the message: copied, by e-mail, by phone. Nothing is sent from here. */
export function CopyMessage({ message, agreement }: CopyMessageProps) {
  const t = useTexts(cooperationTexts);
  const toast = useToast();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(message);
      toast.say(t('call.copied'));
    } catch {
      toast.say(t('call.copy-failed'), { kind: 'act' });
    }
  };
  const email = agreement?.contactEmail;
  const phone = agreement?.contactPhone;
  return (
    <p className="button-row">
      <Button small onClick={() => void copy()}>
        {t('call.copy')}
      </Button>
      {email && (
        <a className="text-link" href={`mailto:${email}?body=${encodeURIComponent(message)}`}>
          {t('call.email')}
        </a>
      )}
      {phone && (
        <a className="text-link" href={`tel:${phone.replaceAll(' ', '')}`}>
          {t('call.phone', { phone })}
        </a>
      )}
    </p>
  );
}
