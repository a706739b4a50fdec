import { css } from 'lit';

export const sessionPageStyles = css`
    :host {
        display: grid;
        gap: 1.1rem;
    }

    .origin {
        overflow-wrap: anywhere;
    }

    .control {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.75rem 1.5rem;
    }

    .control > :last-child {
        margin-left: auto;
    }

    .columns {
        display: grid;
        grid-template-columns: minmax(0, 1.7fr) minmax(16rem, 1fr);
        gap: 1.1rem;
        align-items: start;
    }

    .grid {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 15.5rem), 1fr));
        gap: 1.1rem;
        margin-top: 0.7rem;
    }

    .switch {
        display: inline-flex;
        align-items: center;
        gap: 0.6rem;
        cursor: pointer;
        font-weight: 400;
    }

    .switch input {
        appearance: none;
        flex: none;
        position: relative;
        width: 2.6rem;
        height: 1.5rem;
        margin: 0;
        border: 1px solid var(--line-strong);
        border-radius: 999px;
        background: var(--surface-sunk);
        cursor: inherit;
        transition: background-color 0.15s;
    }

    .switch input::after {
        content: '';
        position: absolute;
        left: 3px;
        top: 3px;
        width: 1rem;
        height: 1rem;
        border-radius: 50%;
        background: var(--line-strong);
        transition: translate 0.15s;
    }

    .switch input:checked {
        background: var(--accent);
        border-color: var(--accent);
    }

    .switch input:checked::after {
        translate: 1.1rem 0;
        background: var(--accent-ink);
    }

    .switch input:focus-visible {
        border-radius: 999px;
    }

    .end {
        justify-content: flex-end;
    }

    @media (max-width: 48rem) {
        .columns {
            grid-template-columns: minmax(0, 1fr);
        }
    }
`;
