import type { RowsRelation } from '../../language/generated/parser/ast.js';
import type { Place } from '../../language/model/index.js';
import type { Text } from '../../language/model/text.js';
import { sayKindOf, type Declared } from './declared.js';
import { rowsIn } from './linked-names.js';

/** The actor that is a citizen by its name alone. */
const CITIZEN = 'borgeren';

/** Whether an actor is the citizen after the change of name as before. */
export function staysCitizen(declared: Declared, name: string): boolean {
    if (declared.$type !== 'Actor' || declared.kind !== undefined) return true;
    return (declared.name === CITIZEN) === (name === CITIZEN);
}

/** A row that the year of a phase-in is found by. */
export function isFixedName(declared: Declared): boolean {
    if (declared.$type !== 'TableRow') return false;
    const table = declared.$container;
    return table.clauses.some(
        (clause) =>
            clause.$type === 'RowsRelation' &&
            clause.phaseIn &&
            rowsIn(clause as RowsRelation, table).includes(declared),
    );
}

export const sayNoName: Text = {
    da: 'Her står ikke et navn, der kan omdøbes. Sæt markøren i navnet på fx en regel, en målgruppe eller en aktør.',
    en: 'There is no name here that can be changed. Put the cursor in the name of e.g. a rule, a group or an actor.',
};

export const sayFixed = (name: string): Text => ({
    da: `»${name}« er et år i reformens indfasning; rækken findes ved det og kan ikke hedde andet.`,
    en: `»${name}« is a year of the reform’s phase-in; the row is found by it and cannot be called anything else.`,
});

export const sayNotAName = (name: string): Text =>
    name === ''
        ? { da: 'Skriv det nye navn.', en: 'Write the new name.' }
        : {
              da: `»${name}« kan ikke være et navn. Et navn er ét ord af bogstaver, tal og bindestreger, fx »første-samtale«.`,
              en: `»${name}« cannot be a name. A name is one word of letters, digits and hyphens, e.g. »første-samtale«.`,
          };

export const sayNotHere = (name: string): Text => ({
    da: `»${name}« kan ikke stå, hvor navnet bruges: sproget læser ordet som noget andet. Vælg et andet navn.`,
    en: `»${name}« cannot stand where the name is used: the language reads the word as something else. Choose another name.`,
});

export const sayCitizen = ({ $type }: Declared): Text => ({
    da: `Kun aktøren »${CITIZEN}« er borger af sig selv. Skriv »er borger« (eller »er myndighed«) efter navnet på ${$type === 'Actor' ? 'aktøren' : 'den'}, og omdøb så.`,
    en: `Only the actor »${CITIZEN}« is a citizen by its name. Write »er borger« (or »er myndighed«) after the name of the actor, then rename it.`,
});

/** `place`: where the other thing has its name. */
export function sayTaken(name: string, other: Declared, place: Place | undefined): Text {
    const kind = sayKindOf(other);
    const article = kind.da.match(/^(nøgletal|regelsæt|sagsemne|høringssvar)$/) ? 'et' : 'en';
    const file = decodeURIComponent(place?.uri.split('/').at(-1) ?? '');
    const line = (place?.start.line ?? 0) + 1;
    const where: Text = place
        ? { da: ` (linje ${line} i ${file})`, en: ` (line ${line} of ${file})` }
        : { da: '', en: '' };
    return {
        da: `Der er allerede ${article} ${kind.da}, der hedder »${name}«${where.da}. Vælg et andet navn.`,
        en: `The name »${name}« is taken by a ${kind.en}${where.en}. Choose another name.`,
    };
}
