import { LanguageStatusSeverity, languages, workspace, type Disposable } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { statusNotification, type ServerStatus } from '../server/protocol/requests.js';
import { say, type Words } from './words.js';

const FILES = { language: 'regel' };

/** How the server is, behind `{}` in the status bar: its state with a way to restart it, and its log. */
export function showState(client: BaseLanguageClient): Disposable[] {
    const state = languages.createLanguageStatusItem('regelret.state', FILES);
    const log = languages.createLanguageStatusItem('regelret.log', FILES);
    let last: ServerStatus | undefined;
    const show = (): void => {
        state.name = 'Regelret';
        state.text = say(textOf(client.state, last));
        state.detail = detailOf(client.state, last);
        state.severity = severityOf(client.state, last);
        state.busy = client.state === State.Starting || isBusy(last);
        state.command = {
            command: 'regelret.restartServer',
            title: say({ da: 'Genstart', en: 'Restart' }),
        };
        log.name = say({ da: 'Regelret: log', en: 'Regelret: log' });
        log.text = say({ da: 'Sprogserverens log', en: 'The log of the language server' });
        log.command = { command: 'regelret.showLog', title: say({ da: 'Vis', en: 'Show' }) };
    };
    show();
    return [
        state,
        log,
        client.onDidChangeState(({ newState }) => {
            if (newState !== State.Running) last = undefined;
            show();
        }),
        client.onNotification(statusNotification, (status) => {
            last = status;
            show();
        }),
        workspace.onDidChangeConfiguration((change) => {
            if (change.affectsConfiguration('regelret.language')) show();
        }),
    ];
}

const isBusy = (status: ServerStatus | undefined): boolean =>
    status?.state === 'starting' || status?.state === 'working';

function textOf(state: State, status: ServerStatus | undefined): Words {
    if (state === State.Stopped || state === State.StartFailed)
        return { da: 'Sprogserveren kører ikke', en: 'The language server is not running' };
    if (!status || status.state === 'starting') return { da: 'Starter …', en: 'Starting …' };
    if (status.state === 'working') return { da: 'Gennemgår reglerne …', en: 'Reading the rules …' };
    return {
        da: `${count(status.rules, 'regel', 'regler')} i ${count(status.ruleSets, 'regelsæt', 'regelsæt')}`,
        en: `${count(status.rules, 'rule', 'rules')} in ${count(status.ruleSets, 'rule set', 'rule sets')}`,
    };
}

function detailOf(state: State, status: ServerStatus | undefined): string {
    if (state !== State.Running || !status) return '';
    if (status.state === 'impaired') return status.failures.join(' ');
    if (isBusy(status)) return '';
    return say({
        da: `${count(status.errors, 'fejl', 'fejl')}, ${count(status.warnings, 'advarsel', 'advarsler')}`,
        en: `${count(status.errors, 'error', 'errors')}, ${count(status.warnings, 'warning', 'warnings')}`,
    });
}

function severityOf(state: State, status: ServerStatus | undefined): LanguageStatusSeverity {
    if (state === State.Stopped || state === State.StartFailed) return LanguageStatusSeverity.Error;
    return status?.state === 'impaired' ? LanguageStatusSeverity.Warning : LanguageStatusSeverity.Information;
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
