import { css } from 'lit';

/** A label with a checkbox of the role `switch`. */
export const switches = css`
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
`;
