import { css } from 'lit';

export const playerStyles = css`
    :host {
        display: grid;
        gap: 0.75rem;
    }

    media-controller {
        width: 100%;
        aspect-ratio: 16 / 9;
        overflow: hidden;
        border-radius: var(--radius);
        background: #000;

        --media-primary-color: #fff;
        --media-secondary-color: transparent;
        --media-control-background: transparent;
        --media-control-hover-background: rgb(255 255 255 / 0.16);
        --media-range-bar-color: #6fd0c8;
        --media-range-thumb-background: #fff;
        --media-range-track-height: 4px;
        --media-range-track-border-radius: 2px;
        --media-range-track-background: rgb(255 255 255 / 0.28);
        --media-time-range-buffered-color: rgb(255 255 255 / 0.4);
        --media-live-button-indicator-color: #ff6a5e;
        --media-live-button-icon-color: #cfd6d8;
        --media-focus-box-shadow: inset 0 0 0 2px #6fd0c8;
        --media-font-family: var(--text);
        --media-font-weight: 550;
        --media-preview-thumbnail-border-radius: 6px;
        --media-preview-time-background: rgb(8 12 13 / 0.82);
        --media-preview-time-border-radius: 4px;
        --media-tooltip-background: rgb(8 12 13 / 0.9);
    }

    video {
        width: 100%;
        height: 100%;
    }

    /* Captions move out of the way of the controls. */
    media-controller:not([userinactive]) video::-webkit-media-text-track-container {
        transform: translateY(-4.6rem);
    }

    video::cue {
        background: rgb(8 12 13 / 0.82);
        color: #fff;
        font-family: var(--text);
    }

    .range,
    .buttons {
        width: 100%;
        padding-inline: 0.4rem;
        box-sizing: border-box;
    }

    .range {
        padding-top: 1.5rem;
        background: linear-gradient(transparent, rgb(0 0 0 / 0.55));
    }

    .buttons {
        background: rgb(0 0 0 / 0.55);
        padding-bottom: 0.15rem;
    }

    media-time-range {
        width: 100%;
        height: 1.5rem;
    }

    media-control-bar.buttons > * {
        border-radius: 6px;
    }

    .space {
        flex: 1;
    }

    @media (max-width: 40rem) {
        .wide {
            display: none;
        }
    }
`;
