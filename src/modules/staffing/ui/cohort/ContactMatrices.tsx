import { useTexts } from '#platform/ui-kit/use-texts.ts';
import type { CohortDocumentView, RosterFiguresView } from '../../contract.ts';
import { cohortTexts } from '../../texts/cohort-texts.ts';

const CELL = 10;
const BAND = 5;

/** Who meets whom, today and with teams: a square per pair, people in the order of their teams in both. */
export function ContactMatrices({ document }: { readonly document: CohortDocumentView }) {
  const t = useTexts(cohortTexts);
  const { people, teamOf, today, cohort } = document;
  const order = people
    .map((person, index) => ({ index, team: teamOf[person.personId] ?? 0 }))
    .sort((a, b) => a.team - b.team || a.index - b.index);
  const most = Math.max(1, ...today.pairs.map((pair) => pair[2]), ...cohort.pairs.map((pair) => pair[2]));
  return (
    <div className="matrix-pair">
      {(
        [
          ['today', t('compare.today'), today],
          ['cohort', t('compare.cohort'), cohort],
        ] as const
      ).map(([id, name, figures]) => (
        <figure key={id} className="matrix">
          <Matrix
            order={order}
            figures={figures}
            most={most}
            label={t('contacts.label', { name, contacts: figures.contacts, possible: figures.possibleContacts })}
          />
          <figcaption>
            <b>{name}</b>{' '}
            <span className="soft">
              {figures.contacts} / {figures.possibleContacts}
            </span>
          </figcaption>
        </figure>
      ))}
    </div>
  );
}

interface MatrixProps {
  readonly order: readonly { readonly index: number; readonly team: number }[];
  readonly figures: RosterFiguresView;
  readonly most: number;
  readonly label: string;
}

function Matrix({ order, figures, most, label }: MatrixProps) {
  const placeOf = new Map(order.map(({ index }, place) => [index, place]));
  const size = order.length * CELL + BAND;
  const at = (place: number) => BAND + place * CELL;
  const squares = figures.pairs.flatMap(([a, b, times]) => {
    const [x, y] = [placeOf.get(a) ?? 0, placeOf.get(b) ?? 0];
    const darkness = 0.25 + 0.75 * Math.sqrt(times / most);
    return [
      { x, y, darkness },
      { x: y, y: x, darkness },
    ];
  });
  return (
    <svg className="matrix-picture" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect className="matrix-ground" x={BAND} y={BAND} width={size - BAND} height={size - BAND} />
      {order.map(({ index, team }, place) => (
        <g key={index} data-team={team}>
          <rect className="team-mark" x={at(place)} y={0} width={CELL} height={BAND - 1} />
          <rect className="team-mark" x={0} y={at(place)} width={BAND - 1} height={CELL} />
        </g>
      ))}
      {squares.map(({ x, y, darkness }) => (
        <rect
          key={`${x}-${y}`}
          className="matrix-square"
          x={at(x) + 0.5}
          y={at(y) + 0.5}
          width={CELL - 1}
          height={CELL - 1}
          fillOpacity={darkness}
        />
      ))}
    </svg>
  );
}
