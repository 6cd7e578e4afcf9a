import { plainDate } from '#kernel/plain-date.ts';
import type { ContactKind } from '../../domain/measures/contact-kind.ts';

const from = plainDate('2020-03-12');
const kind = (
  kindId: string,
  channel: ContactKind['channel'],
  notFor: ContactKind['notFor'] = [],
  ground = '',
): ContactKind => ({ kindId, channel, notFor, ground, from });

/**
 * The catalogue as it comes: names are texts `kind.<id>`, grounds are texts `ground.<ground>`. From what nursing homes did in 2020
 * (Koronakommisjonen, and Demensplan 2025 on screens); a municipality adds its own and changes these.
 */
export const CONTACT_KINDS: readonly ContactKind[] = [
  kind('outdoor_visit', 'meeting', ['bedridden'], 'out-of-bed'),
  kind('window_visit', 'meeting', ['severe_dementia', 'hearing'], 'glass'),
  kind('walk', 'meeting', ['bedridden'], 'out-of-bed'),
  kind('volunteer_visit', 'meeting'),
  kind('phone_call', 'voice', ['severe_dementia', 'hearing'], 'voice'),
  kind('video_call', 'screen', ['severe_dementia', 'sight'], 'screen'),
  kind('one_button_screen', 'screen', ['severe_dementia', 'sight'], 'screen'),
  kind('concert', 'experience', ['hearing'], 'sound'),
  kind('activity', 'experience'),
  kind('letter', 'experience', ['sight'], 'read'),
];
