//! The workbench: scenarios from the first key to the verdict, stage by stage.
//!
//! [`edit`] gives the next bench of [`scenario`]s; [`board`] keeps what each says, by [`reading`] its fields and the
//! [`outcome`] of two-body flight; [`mod@ask`] is put to the worker, [`answers`] come back, [`figures`] show both.

pub mod answers;
pub mod arcs;
pub mod as_table;
pub mod ask;
pub mod board;
pub mod edit;
pub mod figures;
pub mod filling;
pub mod hues;
pub mod launch_sites;
pub mod note;
pub mod outcome;
pub mod reading;
pub mod scenario;
pub mod shared;
pub mod starts;
mod times_of_day;
pub mod words;

mod amounts;
mod report;

use lofted_charts::Table;
use lofted_jobs::message::Reply;
use lofted_record::Record;

use crate::asking::report::Report;
use crate::asking::{Charted, Means, Page, PageTable};
use crate::figure::Figure;
use crate::judging::verdict_table::{add_verdicts, no_verdicts};
use crate::page::workbench::answers::Answers;
use crate::page::workbench::ask::{Asked, ask, asked};
use crate::page::workbench::board::Board;
use crate::page::workbench::figures::{TITLE, all};
use crate::page::workbench::hues::PartyHues;
use crate::page::workbench::launch_sites::launch_sites;
use crate::page::workbench::scenario::Bench;

/// A workbench, read and answered to the end.
struct AnsweredBench {
    board: Board,
    asked: Vec<Asked>,
    reply: Option<Reply>,
}

impl AnsweredBench {
    fn of(bench: &Bench, record: &Record, means: &mut Means<'_>) -> Self {
        let board = Board::default().next(bench, &launch_sites(record), &PartyHues::of(record));
        let asked = asked(&board.shown());
        let reply = ask(&asked, bench.opened().id).map(|ask| (means.compute)(ask));
        Self { board, asked, reply }
    }

    fn answers(&self) -> Answers<'_> {
        Answers::of(&self.asked, self.reply.as_ref())
    }
}

impl Page for Bench {
    fn title(&self, _record: &Record) -> String {
        TITLE.to_owned()
    }

    fn figures(&self, record: &Record, means: &mut Means<'_>) -> Vec<Figure> {
        let answered = AnsweredBench::of(self, record, means);
        all(&answered.board.shown(), self.opened().id, &answered.answers())
    }

    fn table(&self, record: &Record, which: PageTable, means: &mut Means<'_>) -> Option<Table> {
        match which {
            PageTable::Shown => {
                let answered = AnsweredBench::of(self, record, means);
                Some(answered.answers().values(&answered.board.shown()))
            }
            PageTable::Verdicts => {
                let answered = AnsweredBench::of(self, record, means);
                let mut table = no_verdicts();
                add_verdicts(&mut table, TITLE, answered.answers().sets());
                (!table.rows.is_empty()).then_some(table)
            }
            PageTable::Constants | PageTable::Priors => None,
        }
    }

    fn charted(&self, _record: &Record) -> Charted {
        Charted::Link
    }

    fn report(&self, record: &Record, means: &mut Means<'_>) -> Report {
        let answered = AnsweredBench::of(self, record, means);
        report::report(&answered.board, &answered.answers())
    }
}
