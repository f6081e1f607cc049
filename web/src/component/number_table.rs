//! A chart's numbers as a table.

use lofted_charts::Table;
use yew::prelude::*;

/// A table and its name.
#[derive(Debug, Clone, PartialEq, Properties)]
pub struct NumberTableProps {
    /// What the table holds, for screen readers.
    pub caption: AttrValue,
    /// The numbers.
    pub table: Table,
}

/// A table of text, scrolling sideways by itself where it is wider than the page.
#[component]
pub fn NumberTable(props: &NumberTableProps) -> Html {
    let NumberTableProps { caption, table } = props;
    html! {
        <div class="scroll" role="region" aria-label={caption.clone()} tabindex="0">
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
