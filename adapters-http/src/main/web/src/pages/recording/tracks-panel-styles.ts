import { css } from 'lit';

export const tracksPanelStyles = css`
    :host {
        display: grid;
        gap: 0.8rem;
    }

    .mix {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: 0.5rem 0.9rem;
    }

    .time {
        grid-column: -2 / -1;
        color: var(--ink-soft);
        white-space: nowrap;
    }

    @media (max-width: 40rem) {
        .mix {
            grid-template-columns: auto minmax(0, 1fr);
        }

        .time {
            text-align: right;
        }
    }
`;
