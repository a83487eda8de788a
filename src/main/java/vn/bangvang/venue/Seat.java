package vn.bangvang.venue;

import vn.bangvang.candidate.anonymous.CandidateId;

/** Where a candidate sits: a room, and a seat counted from 1. */
public record Seat(CandidateId candidate, RoomId room, int number) {}
