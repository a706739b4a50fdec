// The page's names for the contract's shapes. schema.d.ts is made from openapi.yaml by every build and not committed,
// so that the page never compiles against an outdated contract.
import type { components } from './schema.js';

type Schemas = components['schemas'];

export type Recording = Schemas['Recording'];
export type RecordingDetail = Schemas['RecordingDetail'];
export type RecordingList = Schemas['RecordingList'];
export type RecordingStatus = Schemas['RecordingStatus'];
export type RecordingType = Schemas['RecordingType'];
export type Failure = Schemas['Failure'];
export type Take = Schemas['Take'];
export type TranscriptLine = Schemas['TranscriptLine'];
export type Playback = Schemas['Playback'];
export type HistoryEvent = Schemas['History']['events'][number];
export type SearchHit = Schemas['SearchResult']['hits'][number];
export type RecordingEvent = Schemas['Event'];
export type Session = Schemas['Session'];
export type SessionList = Schemas['SessionList'];
export type Participant = Schemas['ParticipantList']['participants'][number];
export type Job = Schemas['JobList']['jobs'][number];
export type DeadJob = Schemas['DeadJobList']['deadJobs'][number];
export type OpenRecording = Schemas['OpenRecording'];
export type ProviderEvent = Schemas['ProviderEventList']['providerEvents'][number];
export type ProviderHealth = Schemas['ProviderList']['providers'][number];
export type UnmatchedRun = Schemas['ProviderList']['unmatchedRuns'][number];
export type Providers = Schemas['ProviderList'];
export type Replay = Schemas['ReplayProviderEvents'];
export type Replayed = Schemas['ReplayedProviderEvents'];
export type NewMeeting = Schemas['CreateMeeting'];
export type Meeting = Schemas['Meeting'];
export type MeetingRecordingType = Schemas['MeetingRecordingType'];
export type CaptureType = Schemas['CaptureType'];
export type StartedCapture = Schemas['MeetingRecordingStart'];
