/** A telephone number as one reads it aloud: Norwegian ones in pairs without country code, others as they are. */
export function formatPhone(phone: string): string {
  const digits = phone.replaceAll(/[\s+]/g, '');
  const national = digits.length === 10 && digits.startsWith('47') ? digits.slice(2) : digits;
  return /^\d{8}$/.test(national) ? national.replaceAll(/(\d{2})(?=\d)/g, '$1 ') : phone;
}
