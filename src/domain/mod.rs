//! What schemes, questions, answers and advice mean. Layer 0: std only, total, pure.
//!
//! There is no clock here, no randomness, no input or output, no floating-point number in a verdict, and no text that a person
//! reads: sentences are [`TextId`](id::TextId)s into a store that `catalogue` holds. Nothing here knows a scheme by name.

pub mod accord;
pub mod advice;
pub mod answers;
pub mod ask_list;
pub mod board;
pub mod catalogue;
pub mod certainty;
pub mod change;
pub mod condition;
pub mod contest;
pub mod derivation;
pub mod figure;
pub mod graph;
pub mod headline;
pub mod id;
pub mod information;
pub mod judgement;
pub mod lineage;
pub mod movement;
pub mod order;
pub mod pathway;
pub mod picture;
pub mod question;
pub mod ranking;
pub mod registry;
pub mod relevance;
pub mod scheme;
pub mod seen;
pub mod separation;
pub mod settlement;
pub mod source;
pub mod sum;
pub mod summand;
pub mod truth;
pub mod turning;
pub mod window;
