//! A chart's numbers as a table.

use lofted_charts::Table;
use yew::prelude::*;

/// A table of text, scrolling sideways by itself where it is wider than the page.
///
/// `caption` says what the table holds, for screen readers.
pub fn number_table(caption: &str, table: &Table) -> Html {
    html! {
        <div class="scroll" role="region" aria-label={caption.to_owned()} tabindex="0">
            <table class="numbers">
                <caption class="unseen">{ caption }</caption>
                <thead>
                    <tr>
                        for column in &table.columns {
                            <th scope="col">{ column }</th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for row in &table.rows {
                        <tr>
                            for cell in row {
                                <td>{ cell }</td>
                            }
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}
