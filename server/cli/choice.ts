import { Argument, Option } from 'commander';
import { closest } from '../../language/model/closest.js';
import type { Text } from '../../language/model/text.js';
import { UsageError } from './usage-error.js';

/** An option that is one of some words. */
export function choice(flags: string, allowed: readonly string[], description: string): Option {
    const option = new Option(flags, description).argParser(chosen(flags.split(' ')[0]!, allowed));
    // What a shell offers; with commander's own way of saying it, its message for another word would be in English.
    option.argChoices = [...allowed];
    return option;
}

/** An argument that is one of some words; `what`: what it is called in a message. */
export function chosenArgument(
    name: string,
    what: string,
    description: string,
    allowed: readonly string[],
): Argument {
    const argument = new Argument(name, description).argParser(chosen(what, allowed));
    argument.argChoices = [...allowed];
    return argument;
}

/** Accepts one of the allowed words; commander's own message for another is in English only. */
function chosen(what: string, allowed: readonly string[]): (value: string) => string {
    return (value) => {
        if (allowed.includes(value)) return value;
        throw new UsageError(notAllowed(what, value, allowed));
    };
}

function notAllowed(what: string, value: string, allowed: readonly string[]): Text {
    const meant = closest(value, allowed);
    const list = allowed.join(', ');
    return {
        da: `»${value}« kan ikke bruges om ${what}; mulighederne er ${list}.${meant ? ` Mente du ${meant}?` : ''}`,
        en: `»${value}« cannot be used for ${what}; it may be ${list}.${meant ? ` Did you mean ${meant}?` : ''}`,
    };
}
