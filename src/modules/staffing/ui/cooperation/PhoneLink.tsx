import { formatPhone } from '#modules/organisation/ui.ts';

/** A number to call, written as everywhere else: «68 05 21 27». */
export function PhoneLink({ phone }: { readonly phone: string }) {
  return (
    <a className="text-link phone-link" href={`tel:${phone.replaceAll(/\s/g, '')}`}>
      {formatPhone(phone)}
    </a>
  );
}
