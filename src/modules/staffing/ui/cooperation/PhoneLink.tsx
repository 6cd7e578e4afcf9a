/** A number to call, in groups as Norwegians read it: «+47 68 05 21 27». */
export function PhoneLink({ phone }: { readonly phone: string }) {
  const digits = phone.replaceAll(/\s/g, '');
  const parts = /^(\+47)?(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(digits);
  const shown = parts
    ? parts
        .slice(1)
        .filter((part) => part !== undefined)
        .join(' ')
    : phone;
  return (
    <a className="text-link phone-link" href={`tel:${digits}`}>
      {shown}
    </a>
  );
}
