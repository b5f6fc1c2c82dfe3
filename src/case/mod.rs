//! The open case: articles, what the engine read in them, what is chosen and what is filtered.
//!
//! Plain data and functions over it, tested natively; [`desk`] alone puts them into signals so that
//! the views can follow. Views meet here and nowhere else: what one of them chooses, all show.
//! Must not know: how anything is drawn, how it travels or where it is kept.

pub mod alike;
pub mod article;
pub mod bundled;
pub mod correction;
pub mod day;
pub mod desk;
pub mod evidence;
pub mod filter;
pub mod history;
pub mod item;
pub mod plural;
pub mod view;
pub mod words;

pub use article::Article;
pub use day::Day;
pub use desk::Desk;
pub use filter::Filters;
pub use history::{Case, Chapter, History, Origin};
pub use item::{Item, Key, Party, Quad, Status};
pub use view::View;
