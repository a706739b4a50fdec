import { css } from 'lit';

export const meetingRecordingStyles = css`
    :host {
        display: grid;
        gap: 1rem;
    }

    .kinds {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
        gap: 0.9rem 2rem;
    }

    .kinds li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: 0.5rem 0.9rem;
    }

    .drawing {
        color: var(--line-strong);
    }

    .drawing.on {
        color: var(--live);
    }

    .state {
        color: var(--ink-soft);
        font-size: 0.875rem;
    }

    .running {
        justify-content: space-between;
    }

    summary {
        width: fit-content;
        cursor: pointer;
    }

    details td-takes {
        margin-top: 0.5rem;
    }

    @media (max-width: 30rem) {
        .kinds li {
            grid-template-columns: auto minmax(0, 1fr);
        }

        .kinds li button {
            grid-column: 2;
            justify-self: start;
        }
    }
`;
